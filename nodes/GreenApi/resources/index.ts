import { call } from './call';
import { chat } from './chat';
import { contact } from './contact';
import { group } from './group';
import { message } from './message';

/** What the node works on, in the order of its list. */
export const resources = [call, chat, contact, group, message];
