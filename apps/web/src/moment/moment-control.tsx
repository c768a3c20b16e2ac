import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { type Moment, readMoment, useMoment } from './moment.ts';

/** Sets the moment of all pages: it stands in the address, so that a link shows the same. */
export function MomentControl() {
  const { t, language } = useWords();
  const moment = useMoment();
  const said = [
    moment.asOf !== undefined && `${t.asOf} ${dateInWords(moment.asOf, language)}`,
    moment.knownAt !== undefined && `${t.knownAt} ${dateInWords(moment.knownAt, language)}`,
  ].filter(Boolean);
  return (
    <DialogTrigger>
      <Button className={said.length > 0 ? 'control moment set' : 'control moment'}>
        <span aria-hidden="true">◷</span>
        <span className="quiet-label">{t.moment}</span> {said.length > 0 ? said.join(', ') : t.now}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="dialog" aria-label={t.moment}>
          {({ close }) => <MomentForm moment={moment} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function MomentForm({ moment, onDone }: { readonly moment: Moment; readonly onDone: () => void }) {
  const { t } = useWords();
  const [asOf, setAsOf] = useState(moment.asOf ?? '');
  const [knownAt, setKnownAt] = useState(moment.knownAt ?? '');
  const navigate = useNavigate();
  const id = useId();
  const show = (next: Moment): void => {
    onDone();
    void navigate({
      to: '.',
      search: (search) => ({ ...search, asOf: next.asOf, knownAt: next.knownAt }) as never,
    });
  };
  return (
    <form
      className="moment-form"
      onSubmit={(event) => {
        event.preventDefault();
        show(readMoment({ asOf, knownAt }));
      }}
    >
      <label htmlFor={`${id}-asOf`}>{t.asOf}</label>
      <input
        id={`${id}-asOf`}
        value={asOf}
        placeholder="2024-06"
        aria-describedby={`${id}-asOf-help`}
        onChange={(event) => {
          setAsOf(event.target.value.trim());
        }}
      />
      <small id={`${id}-asOf-help`}>{t.asOfHelp}</small>
      <label htmlFor={`${id}-knownAt`}>{t.knownAt}</label>
      <input
        id={`${id}-knownAt`}
        value={knownAt}
        placeholder="2026-11-23"
        aria-describedby={`${id}-knownAt-help`}
        onChange={(event) => {
          setKnownAt(event.target.value.trim());
        }}
      />
      <small id={`${id}-knownAt-help`}>{t.knownAtHelp}</small>
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
