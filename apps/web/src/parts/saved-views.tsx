import { useLocation, useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '../words/language.tsx';

interface View {
  readonly name: string;
  /** Path and filters, the moment as well. */
  readonly address: string;
}

const place = 'views';

/** Names this page as it is, and leads back to what was named before. The names are kept in this browser. */
export function SavedViews() {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button className="control" aria-label={t.views}>
        <span aria-hidden="true">★</span> <span className="quiet-label">{t.views}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="dialog" aria-label={t.views}>
          {({ close }) => <Views onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Views({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const router = useRouter();
  const address = useLocation({ select: ({ href }) => href });
  const [views, setViews] = useState(storedViews);
  const name = useRef<HTMLInputElement>(null);
  const keep = (next: readonly View[]): void => {
    setViews(next);
    localStorage.setItem(place, JSON.stringify(next));
  };
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = nameIn(event.currentTarget);
    if (given === '') return;
    keep([...views.filter((view) => view.name !== given), { name: given, address }]);
    event.currentTarget.reset();
  };
  return (
    <div className="views">
      <ul className="rows">
        {views.map((view) => (
          <SavedView
            key={view.name}
            of={view}
            onOpen={() => {
              onDone();
              router.history.push(view.address);
            }}
            onRename={(next) => {
              const others = views.filter((one) => one === view || one.name !== next);
              keep(others.map((one) => (one === view ? { ...view, name: next } : one)));
              name.current?.focus();
            }}
            onDelete={() => {
              keep(views.filter((one) => one !== view));
              name.current?.focus();
            }}
          />
        ))}
      </ul>
      <form onSubmit={save} className="one-line">
        <input
          ref={name}
          name="name"
          aria-label={t.nameOfView}
          placeholder={t.nameOfView}
          required
          dir="auto"
        />
        <button type="submit">{t.saveView}</button>
      </form>
      <small>{t.viewsHelp}</small>
    </div>
  );
}

function SavedView({
  of,
  onOpen,
  onRename,
  onDelete,
}: {
  readonly of: View;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}) {
  const { t } = useWords();
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li>
        <Renaming
          of={of.name}
          onNamed={(name) => {
            setRenaming(false);
            if (name !== '' && name !== of.name) onRename(name);
          }}
        />
      </li>
    );
  return (
    <li>
      <a
        href={of.address}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        <bdi>{of.name}</bdi>
      </a>
      <span className="meta">
        <button
          type="button"
          className="quiet-button"
          aria-label={`${t.rename}: ${of.name}`}
          onClick={() => {
            setRenaming(true);
          }}
        >
          {t.rename}
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={`${t.remove}: ${of.name}`}
          onClick={onDelete}
        >
          {t.remove}
        </button>
      </span>
    </li>
  );
}

function Renaming({ of, onNamed }: { readonly of: string; readonly onNamed: (name: string) => void }) {
  const { t } = useWords();
  return (
    <form
      className="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        onNamed(nameIn(event.currentTarget));
      }}
    >
      <input
        name="name"
        aria-label={t.nameOfView}
        defaultValue={of}
        required
        dir="auto"
        autoFocus
        onFocus={({ target }) => {
          target.select();
        }}
      />
      <button type="submit">{t.rename}</button>
    </form>
  );
}

function nameIn(form: HTMLFormElement): string {
  const name = new FormData(form).get('name');
  return typeof name === 'string' ? name.trim() : '';
}

function storedViews(): readonly View[] {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? '[]') as unknown;
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Its address is one of these pages: a script that is no address would be run. */
const isView = (value: unknown): value is View => {
  const { name, address } = (value ?? {}) as Partial<View>;
  return typeof name === 'string' && typeof address === 'string' && /^\/(?!\/)/.test(address);
};
