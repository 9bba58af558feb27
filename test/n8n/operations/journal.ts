import { list } from './list';
import { allMessages } from './seeds';

/** The operations of the nodes that list what was written lately. */
export const journals = [list('lastOutgoingMessages', 'Message', allMessages), list('lastIncomingMessages', 'Letter', allMessages)];
