/** Parameters that say where a reader came from, not what the page is. */
const tracking =
  /^(?:utm_[^=]*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|cmpid|ref_src|smid)(?:=|$)/i;

/** Most addresses have none of that. */
const mostly = /^https?:\/\/([a-z0-9.-]+\/[^?#]*[^/?#])$/;

/**
 * An address without the parts that do not distinguish articles: http or https, a trailing slash, the fragment,
 * tracking parameters.
 */
export function addressKey(url: string): string {
  const [, plain] = mostly.exec(url) ?? [];
  if (plain !== undefined) return plain;
  const address = url.replace(/^https?:\/\//i, '');
  const fragment = address.indexOf('#');
  const whole = fragment < 0 ? address : address.slice(0, fragment);
  const [, host = '', path = '', query = ''] = /^([^/?]*)([^?]*)\??(.*)$/s.exec(whole) ?? [];
  const kept = query === '' ? [] : query.split('&').filter((each) => each !== '' && !tracking.test(each));
  const port = host.toLowerCase().replace(/:(?:80|443)$/, '');
  return `${port}${path.replace(/\/+$/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
