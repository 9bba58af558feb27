const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML shows it, also within quotes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => NAMES[character]);
