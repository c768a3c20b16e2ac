import { remember } from '../vocabulary/bounded-cache.ts';
import { string } from '../vocabulary/fields.ts';

const encoded = '%[0-9A-Fa-f]{2}';
const withoutColon = "A-Za-z0-9\\-._~!$&'()*+,;=@";
const segmentCharacter = `(?:[${withoutColon}:]|${encoded})`;
const segments = `(?:/${segmentCharacter}*)*`;
const absolutePath = `/(?:${segmentCharacter}+${segments})?`;
/** The host is there, or nothing but a path follows: readers stumble over `//` alone. */
const authority = `//(?:(?:(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|${encoded})*@)?(?:[A-Za-z0-9\\-._~!$&'()*+,;=]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?${segments}|(?:/${segmentCharacter}+)+)`;
const absolute = `[A-Za-z][A-Za-z0-9+.\\-]*:(?:${authority}|${absolutePath}|${segmentCharacter}+${segments})`;
const relative = `(?:${authority}|${absolutePath}|(?:[${withoutColon}]|${encoded})+${segments})`;
const more = `(?:[${withoutColon}:/?]|${encoded})*`;

/**
 * RFC 3986, in the part of it that Java, Python and Go read alike. Nothing in it that an engine without look-around
 * lacks.
 */
const uriReferencePattern = `^(?:(?:${absolute}|${relative})(?:\\?${more})?(?:#${more})?|\\?${more}(?:#${more})?|#${more})$`;
const uriReferenceGrammar = new RegExp(uriReferencePattern);

/** Where a host may stand, `//`, URL parsers have rules of their own: `http://[1]`, `///:`. */
const isUriReference = (value: string): boolean =>
  uriReferenceGrammar.test(value) &&
  (!/^[^/?#]*\/\//.test(value) || URL.canParse(value, 'http://base.example/'));

export const source = string(512)
  .refine(isUriReference, {
    error:
      'expected a URI-reference such as /newsroom or https://example.com/feed (RFC 3986: no colon in the first part of a ' +
      'relative one, no brackets but around an IPv6 address, percent signs with two hexadecimal digits)',
  })
  .meta({ format: 'uri-reference', pattern: uriReferencePattern });

/**
 * The source of an event on the wire. Earlier versions accepted any characters of a URI (`1:2`, `http://[`), which is
 * no URI-reference and stops strict readers: such characters are percent-encoded, which makes it a relative
 * reference.
 */
export const sourceOnTheWire = remember(8_192, (recorded) =>
  isUriReference(recorded)
    ? recorded
    : recorded.replaceAll(new RegExp(`${encoded}|[^]`, 'gu'), (part) =>
        /^(?:%..|[A-Za-z0-9\-._~])$/.test(part) ? part : encodeURIComponent(part.toWellFormed()),
      ),
);
