import { account } from './account';
import { call } from './call';
import { chat } from './chat';
import { contact } from './contact';
import { group } from './group';
import { message } from './message';
import { queue } from './queue';

/** What the node works on, in the order of its list. */
export const resources = [account, call, chat, contact, group, message, queue];
