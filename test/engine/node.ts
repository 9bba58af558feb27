import type { INode } from 'n8n-workflow';

/** A node as a workflow has it. */
export const node = (name: string, type: string, settings: Partial<INode> = {}): INode => ({ id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {}, ...settings });

/** A node of this package, with the only credential that there is. */
export const ownNode = (name: string, type: string, settings: Partial<INode> = {}): INode => node(name, type, { credentials: { greenApi: { id: '1', name: 'GREEN API' } }, ...settings });
