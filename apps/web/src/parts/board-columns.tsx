import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Partnership } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { PartnershipCard, StageMark, stages } from './assessed.tsx';

/** Partnerships under the name of what they have in common; without a name: all of them. */
export interface Group {
  readonly name: string;
  readonly members: readonly Partnership[];
}

/** So many groups are in the page, which can then be searched and printed whole. */
const fewGroups = 12;

/** A board for each group. */
export function Groups({ of }: { readonly of: readonly Group[] }) {
  return of.length > fewGroups ? (
    <ManyGroups of={of} />
  ) : (
    of.map((each) => <Columns key={each.name} of={each} />)
  );
}

/** Only the groups that can be seen are in the page. */
function ManyGroups({ of }: { readonly of: readonly Group[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollMargin, setMargin] = useState(0);
  useLayoutEffect(() => {
    setMargin(box.current?.offsetTop ?? 0);
  }, []);
  const virtual = useWindowVirtualizer({
    count: of.length,
    estimateSize: () => 260,
    overscan: 3,
    scrollMargin,
    getItemKey: (index) => of[index]?.name ?? index,
  });
  return (
    <div ref={box} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const group = of[index];
        return (
          group && (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className="slot"
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <Columns of={group} />
            </div>
          )
        );
      })}
    </div>
  );
}

function Columns({ of: { name, members } }: { readonly of: Group }) {
  const { t } = useWords();
  return (
    <section aria-label={name === '' ? t.board : name}>
      {name !== '' && (
        <h2>
          <bdi>{name}</bdi>
        </h2>
      )}
      <div className="board">
        {stages.map((stage) => (
          <Column key={stage} stage={stage} of={members.filter((one) => one.stage === stage)} />
        ))}
      </div>
    </section>
  );
}

/** So many cards are in the page, which can then be searched and printed whole. */
const fewCards = 60;

interface ColumnProps {
  readonly stage: (typeof stages)[number];
  readonly of: readonly Partnership[];
}

function Column({ stage, of }: ColumnProps) {
  const id = useId();
  return (
    <div
      className={of.length === 0 ? 'column none' : 'column'}
      role="group"
      aria-labelledby={id}
      data-stage={stage}
    >
      <h2 id={id}>
        <StageMark stage={stage} /> <span className="count">{of.length}</span>
      </h2>
      {of.length > fewCards ? (
        <ManyCards of={of} labelledBy={id} />
      ) : (
        <ul className="few">
          {of.map((one) => (
            <li key={one.id}>
              <PartnershipCard of={one} showStage={false} recordable />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Only the cards that can be seen are in the page: a thousand scroll as smoothly as ten. */
function ManyCards({ of, labelledBy }: { readonly of: readonly Partnership[]; readonly labelledBy: string }) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: of.length,
    getScrollElement: () => box.current,
    estimateSize: () => 118,
    overscan: 6,
    gap: 8,
  });
  return (
    <div className="column-box" ref={box} tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = of[index];
          return (
            one && (
              <div
                key={one.id}
                data-index={index}
                ref={virtual.measureElement}
                className="slot"
                style={{ transform: `translateY(${start}px)` }}
              >
                <PartnershipCard of={one} showStage={false} recordable />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
