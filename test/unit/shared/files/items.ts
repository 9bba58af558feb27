import type { IBinaryData } from 'n8n-workflow';

/** Bytes that tell nothing. */
export const unknownBytes = Buffer.from([1, 2, 3, 0x80, 0x90, 0xa0, 0xb0]);

/** A file as n8n keeps a small one: in the item itself. */
export const inMemory = (mimeType: string, fileName?: string, content: string | Buffer = unknownBytes): IBinaryData => ({
	mimeType,
	...(fileName && { fileName }),
	data: Buffer.from(content).toString('base64'),
});

/** A file of so many bytes that n8n has stored elsewhere. */
export const stored = (mimeType: string, bytes?: number): IBinaryData => ({ mimeType, data: 'filesystem-v2', id: 'filesystem-v2:workflows/1/file', bytes });
