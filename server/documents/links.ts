const allowedSchemes = new Set(["http", "https", "mailto"]);

/** Longest address kept as a link; Typst and Word refuse or cut far longer ones. */
const longestAddress = 2000;

/**
 * The address if it may be followed from a document (http, https, mailto or a path on the same site), otherwise null.
 * Browsers ignore control characters and white space inside a scheme, so they are taken out before the check.
 */
export function safeHref(href: string): string | null {
  const address = href.replace(/[\p{Cc}\p{Cs}\s]/gu, "");
  if (address === "" || address.length > longestAddress) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1];
  if (scheme !== undefined) return allowedSchemes.has(scheme.toLowerCase()) ? address : null;
  // "//host" and "/\host" leave the site although they look like paths.
  return /^[\\/]{2}/.test(address) || (address.includes(":") && !/^[/?#.]/.test(address)) ? null : address;
}

/** The address if it works outside the site too, as a downloaded file needs; otherwise null. */
export function absoluteHref(href: string): string | null {
  const address = safeHref(href);
  return address !== null && /^(https?:\/\/[^/]|mailto:.)/i.test(address) ? address : null;
}
