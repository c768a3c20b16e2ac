import { Link } from '@tanstack/react-router';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { useMemo, useState } from 'react';
import type { components } from '@sovereign-pipeline/client';
import { api } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { useWords } from '../words/language.tsx';
import { type Stage, stages } from './assessed.tsx';
import { Answer } from './states.tsx';

type Graph = components['schemas']['CompanyGraph'];
type Tie = Graph['ties'][number];
const [width, height] = [960, 520];

/** The companies around one as a graph that can be walked: each name leads to its own. */
export default function Neighbours({ company }: { readonly company: string }) {
  const { t } = useWords();
  const [steps, setSteps] = useState(1);
  const query = { ...useMoment(), steps, limit: 200 };
  const asked = api.useQuery('get', '/v1/companies/{id}/graph', {
    params: { path: { id: company }, query },
  });
  return (
    <>
      <p className="filter">
        {([1, 2] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={steps === each}
            // In the place of what was pressed to show them.
            autoFocus={each === 1}
            onClick={() => {
              setSteps(each);
            }}
          >
            {each === 1 ? t.oneStep : t.twoSteps}
          </button>
        ))}
      </p>
      <Answer of={asked}>
        {(graph) => (
          <>
            <Drawing of={graph} />
            {graph.cut && <p className="quiet">{t.notAllTies}</p>}
          </>
        )}
      </Answer>
    </>
  );
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly steps: number;
  x?: number;
  y?: number;
}
interface Edge {
  readonly source: Node;
  readonly target: Node;
  readonly ties: Tie[];
}

function Drawing({ of }: { readonly of: Graph }) {
  const { t } = useWords();
  const { nodes, edges } = useMemo(() => laidOut(of), [of]);
  const words = ({ kind, label, stage }: Tie): string =>
    [t.ties[kind], label, stage && t.stages[stage]].filter(Boolean).join(': ');
  return (
    <div className="scroll-x">
      <svg
        className="drawing graph"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t.neighbours}
      >
        {edges.map(({ source, target, ties }) => (
          <line
            key={`${source.id} ${target.id}`}
            x1={source.x}
            y1={source.y}
            x2={target.x}
            y2={target.y}
            data-stage={furthest(ties)}
            strokeWidth={Math.min(6, 1 + ties.length)}
            className={ties.every(({ contested }) => contested) ? 'tie contested' : 'tie'}
          >
            <title>{ties.map(words).join('\n')}</title>
          </line>
        ))}
        {nodes.map((node) => (
          <Link key={node.id} to="/companies/$id" params={{ id: node.id }}>
            <circle
              cx={node.x}
              cy={node.y}
              r={node.steps === 0 ? 12 : 8}
              className="node"
              data-steps={node.steps}
            />
            <text x={node.x} y={(node.y ?? 0) + (node.steps === 0 ? 28 : 23)} textAnchor="middle">
              {node.name}
            </text>
          </Link>
        ))}
      </svg>
    </div>
  );
}

/** Of partnerships the furthest stage; other ties have none. */
const furthest = (ties: readonly Tie[]): Stage | undefined =>
  ties.flatMap(({ stage }) => stage ?? []).toSorted((a, b) => stages.indexOf(b) - stages.indexOf(a))[0];

function laidOut({ company, companies, ties }: Graph): { nodes: readonly Node[]; edges: readonly Edge[] } {
  const nodes = new Map<string, Node>(companies.map((each) => [each.id, { ...each }]));
  const edges = new Map<string, Edge>();
  for (const tie of ties) {
    const tied = tie.companies.flatMap(({ id }) => nodes.get(id) ?? []);
    for (const [index, source] of tied.entries())
      for (const target of tied.slice(index + 1)) {
        const key = [source.id, target.id].toSorted().join(' ');
        const edge = edges.get(key);
        if (edge) edge.ties.push(tie);
        else edges.set(key, { source, target, ties: [tie] });
      }
  }
  const middle = nodes.get(company);
  if (middle) Object.assign(middle, { fx: width / 2, fy: height / 2 });
  forceSimulation([...nodes.values()])
    .force(
      'tie',
      forceLink([...edges.values()])
        .distance(150)
        .strength(0.3),
    )
    .force('apart', forceManyBody().strength(-1100))
    .force('room', forceCollide(58))
    .force('x', forceX(width / 2).strength(0.03))
    .force('y', forceY(height / 2).strength(0.06))
    .stop()
    .tick(300);
  for (const node of nodes.values()) {
    node.x = Math.max(80, Math.min(width - 80, node.x ?? 0));
    node.y = Math.max(16, Math.min(height - 32, node.y ?? 0));
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
