import { account } from './account';
import { chat } from './chat';
import { contact } from './contact';
import { message } from './message';
import { queue } from './queue';

/** What the node works on, in the order of its list. */
export const resources = [account, chat, contact, message, queue];
