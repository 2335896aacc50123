const WRITTEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, SVG and XML, in an attribute too. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => WRITTEN[one]);
