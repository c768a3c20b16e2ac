import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Fragment, useId, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { type Moment, momentParts, noMoment, readMoment, timeOf, useMoment } from './moment.ts';

/** Sets the moment of all pages: it stands in the address, so that a link shows the same. */
export function MomentControl() {
  const { t, language } = useWords();
  const moment = useMoment();
  const said = momentParts.flatMap((part) => {
    const date = moment[part];
    return date === undefined ? [] : [{ part, words: dateInWords(date, language) }];
  });
  return (
    <DialogTrigger>
      <Button className={said.length > 0 ? 'control moment set' : 'control moment'}>
        <span aria-hidden="true">◷</span>
        <span className="quiet-label">{t.moment}</span>
        {said.length === 0 && <span>{t.now}</span>}
        {said.map(({ part, words }) => (
          <span key={part}>
            <span className="quiet-label">{t[part]}</span> {words}
          </span>
        ))}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="dialog" aria-label={t.moment}>
          {({ close }) => <MomentForm moment={moment} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Leads to what differs between the moment of the page and now; of a company's page, of that company. */
function CompareLinks({ moment, onOpen }: { readonly moment: Moment; readonly onOpen: () => void }) {
  const { t, language } = useWords();
  const of = useLocation({ select: ({ pathname }) => /^\/companies\/([^/]+)$/.exec(pathname)?.[1] });
  return momentParts.map((part) => {
    const since = moment[part];
    if (since === undefined) return null;
    const company = of === undefined ? {} : { company: decodeURIComponent(of) };
    return (
      <Link
        key={part}
        to="/changes"
        search={{ ...(noMoment as object), by: timeOf[part], since, ...company }}
        onClick={onOpen}
      >
        {t.whatDiffers(t[part], dateInWords(since, language))}
      </Link>
    );
  });
}

function MomentForm({ moment, onDone }: { readonly moment: Moment; readonly onDone: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Moment>(moment);
  const navigate = useNavigate();
  const id = useId();
  const show = (next: Moment): void => {
    onDone();
    void navigate({
      to: '.',
      search: (search) => ({ ...search, ...noMoment, ...next }),
    });
  };
  return (
    <form
      className="moment-form"
      onSubmit={(event) => {
        event.preventDefault();
        show(readMoment({ ...typed }));
      }}
    >
      {momentParts.map((part) => (
        <Fragment key={part}>
          <label htmlFor={`${id}-${part}`}>{t[part]}</label>
          <input
            id={`${id}-${part}`}
            value={typed[part] ?? ''}
            placeholder="2024-06"
            aria-describedby={`${id}-${part}-help`}
            onChange={(event) => {
              setTyped({ ...typed, [part]: event.target.value.trim() });
            }}
          />
          <small id={`${id}-${part}-help`}>{t[`${part}Help`]}</small>
        </Fragment>
      ))}
      <CompareLinks moment={moment} onOpen={onDone} />
      <div className="actions">
        <button type="submit" className="primary">
          {t.apply}
        </button>
        <button
          type="button"
          onClick={() => {
            show({});
          }}
        >
          {t.backToNow}
        </button>
      </div>
    </form>
  );
}
