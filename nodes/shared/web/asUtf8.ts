/**
 * A text of which each character may be one byte of UTF-8, as in headers: read as UTF-8, if that is what it is. Names in Hebrew or with
 * umlauts come so from many servers. Any other text is as it was.
 */
export function asUtf8(text: string): string {
	const isOfBytes = /[\x80-\xff]/.test(text) && !/[\u0100-\uffff]/.test(text);
	if (!isOfBytes) return text;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
	} catch {
		return text;
	}
}
