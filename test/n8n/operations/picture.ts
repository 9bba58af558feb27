import { createHash } from 'node:crypto';

/** The beginning of a JPG. */
const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

/** An expression that gives it in place of a binary field's name. */
export const binaryPropertyName = `={{ ({ mimeType: "image/jpeg", data: "${JPG.toString('base64')}" }) }}`;

/** It as GREEN-API receives it. */
export const file = { bytes: JPG.length, sha256: createHash('sha256').update(JPG).digest('hex'), fileName: 'picture.jpg', mimeType: 'image/jpeg' };
