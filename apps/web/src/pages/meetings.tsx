import { useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { RecordLink } from '../parts/corrections.tsx';
import { Download } from '../parts/download.tsx';
import { Choice } from '../parts/choice.tsx';
import { AttributionFilter, Filter, PlaceFilter } from '../parts/filter.tsx';
import { MeetingCard } from '../parts/meeting-parts.tsx';
import { Answer, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';
import { meetingStatuses, type MeetingsSearch } from './meetings-search.ts';

/** Who met or is to meet, filtered by the address. */
export function Meetings() {
  const { t } = useWords();
  const search = useSearch({ from: '/meetings' });
  const { status, company, with: others, market, onlyAttribution } = search;
  const moment = useMoment();
  const pages = usePages(['meetings', search, moment], async (cursor, signal) => {
    const query = {
      ...moment,
      ...cursor,
      limit: 100,
      ...(status !== undefined && { status: [status] }),
      ...(company !== undefined && { company }),
      ...(others !== undefined && { with: [...others] }),
      ...(market !== undefined && { market: [market] }),
      ...(onlyAttribution !== undefined && { onlyAttribution: [onlyAttribution] }),
    };
    const { data, response } = await client.GET('/v1/meetings', { params: { query }, signal });
    return { items: data?.meetings ?? [], response };
  });
  const filtered = [status, company, others, market, onlyAttribution].some((each) => each !== undefined);
  return (
    <>
      <h1>{t.meetings}</h1>
      <MeetingsFilter {...search} />
      <Download
        path="/v1/meetings"
        query={{ ...moment, status, company, with: others, market, onlyAttribution }}
      />
      <Answer of={pages}>
        {(meetings) =>
          meetings.length === 0 && !pages.hasNextPage ? (
            <div className="notice">
              <p>{filtered ? t.noMeetings : t.noMeetingsYet}</p>
              <RecordLink
                type="MeetingHeld"
                data={company === undefined ? {} : { participants: [{ company }] }}
              >
                {t.recordMeeting}
              </RecordLink>
            </div>
          ) : (
            <ol className="cards wide">
              {meetings.map((meeting) => (
                <li key={meeting.id}>
                  <MeetingCard of={meeting} />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
      <More of={pages} />
    </>
  );
}

function MeetingsFilter({ status, company, with: others = [], market, onlyAttribution }: MeetingsSearch) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/meetings' });
  const set = (change: { [K in keyof MeetingsSearch]: MeetingsSearch[K] | undefined }): void => {
    void navigate({ search: (search) => ({ ...search, ...change }) as MeetingsSearch });
  };
  return (
    <Filter>
      <Choice
        label={t.statusOf}
        of={meetingStatuses}
        words={t.statuses}
        none={t.allStatuses}
        value={status}
        onChange={(chosen) => {
          set({ status: chosen });
        }}
      />
      <PlaceFilter company={company} others={others} market={market} onChange={set} />
      <AttributionFilter value={onlyAttribution} onChange={set} />
    </Filter>
  );
}
