import { account, authorizationCode } from './account';
import { calls } from './call';
import { chats } from './chat';
import { contacts } from './contact';
import { groups } from './group';
import { journals } from './journal';
import { messages } from './message';
import type { AlikeOperation, Operation } from './operation';
import { queue } from './queue';
import { statuses } from './status';

export { BAD_ITEM, numbered } from './items';
export type { AlikeOperation, Operation } from './operation';
export { admitted, contentOf, forNames, ownOf } from './requests';

/** All operations of all nodes whose items are not alike. */
export const operations: Operation[] = [...statuses, ...journals, ...messages, authorizationCode, ...contacts, ...groups, ...calls, ...chats];

/** The operations for which all items are alike. */
export const alikeOperations: AlikeOperation[] = [...account, ...queue];

/** The operation of that name. */
export const operationNamed = (name: string): Operation => operations.find(({ node }) => node.name === name)!;
