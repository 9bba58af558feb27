import { createHash, timingSafeEqual } from 'crypto';

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two secrets are the same. It takes as long for a wrong one as for the right one, of whatever length. */
export const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digestOf(given), digestOf(secret));
