import { marketContains } from '@sovereign-pipeline/domain/vocabulary';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

interface WeighedMarket {
  readonly code: string;
  readonly name: string;
  /** The more, the darker. */
  readonly weight: number;
}

const alpha2 = new Map(codes.map(([two, , number]) => [number, two]));
const width = 960;
const height = 460;

/** The outline of every country, with its code where it has one. */
function outlines() {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries);
  const projection = geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' });
  const path = geoPath(projection);
  return features.map((shape) => ({
    code: alpha2.get(String(shape.id).padStart(3, '0')),
    path: path(shape) ?? '',
  }));
}

/**
 * Countries that somebody aims at, the darker the more do: by themselves, or as part of a region (drawn hatched). The
 * table beside it says the same.
 */
export default function WorldMap({ markets }: { readonly markets: readonly WeighedMarket[] }) {
  const { t } = useWords();
  const shapes = useMemo(outlines, []);
  const most = Math.max(1, ...markets.map(({ weight }) => weight));
  const hatched = markets.some(({ code }) => !/^[A-Z]{2}(-|$)/.test(code));
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.mapOfMarkets}>
        <defs>
          <pattern
            id="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className="hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="6" className="hatch-line" />
          </pattern>
        </defs>
        {shapes.map(({ code, path }, index) => (
          <Country key={index} code={code} path={path} markets={markets} most={most} />
        ))}
      </svg>
      <figcaption>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect width="14" height="14" className="country" data-weight={4} />
        </svg>
        {most > 1 ? t.mapCountry : t.mapItself}
        {hatched && (
          <>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <rect width="14" height="14" className="country" fill="url(#hatch)" />
            </svg>
            {t.mapRegion}
          </>
        )}
      </figcaption>
    </figure>
  );
}

function Country({
  code,
  path,
  markets,
  most,
}: {
  readonly code: string | undefined;
  readonly path: string;
  readonly markets: readonly WeighedMarket[];
  readonly most: number;
}) {
  const nameOf = useMarketName();
  const own = markets.find((market) => market.code === code);
  const regions =
    code === undefined || own ? [] : markets.filter((market) => marketContains(market.code, code));
  const said = own ? [own] : regions;
  const shape = (
    <path
      d={path}
      className="country"
      fill={own ? undefined : regions.length > 0 ? 'url(#hatch)' : undefined}
      data-weight={own ? Math.ceil((own.weight / most) * 4) : undefined}
    >
      {said.length > 0 && (
        <title>
          {said.map((one) => (most > 1 ? `${nameOf(one)}: ${one.weight}` : nameOf(one))).join(', ')}
        </title>
      )}
    </path>
  );
  return own ? (
    <a href={`/markets/${own.code}`} aria-label={nameOf(own)}>
      {shape}
    </a>
  ) : (
    <g>{shape}</g>
  );
}
