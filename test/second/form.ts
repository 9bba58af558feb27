/** The fields of a multipart form; of a file its media type is the value. */
export function fieldsOfForm(bytes: Buffer, type: string): Record<string, string> {
	const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
	if (boundary === undefined) throw new Error(`A form without a boundary: ${type}`);
	const parts = bytes.toString('latin1').split(`--${boundary}`).slice(1, -1);
	return Object.fromEntries(
		parts.map((part) => {
			const [head, content] = part.split('\r\n\r\n');
			const name = /[; ]name="([^"]+)"/.exec(head)?.[1] ?? '';
			const file = /filename="/.test(head);
			return [name, file ? (/content-type: *(\S+)/i.exec(head)?.[1] ?? '') : content.replace(/\r\n$/, '')];
		}),
	);
}
