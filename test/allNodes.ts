/* eslint-disable @n8n/community-nodes/no-restricted-imports, @typescript-eslint/no-require-imports */
import { basename } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { n8n } from '../package.json';

/** The class in each file that package.json names, as n8n tells it from the file's name. */
export const classNames = (files: string[]): string[] => files.map((file) => basename(file).split('.')[0]);

const create = (name: string): INodeType => {
	const { [name]: Node } = require(`../nodes/${name}/${name}.node.ts`) as Record<string, new () => INodeType>;
	return new Node();
};

/** Every node of the package, from its source, in the order of package.json. */
export const allNodes: INodeType[] = classNames(n8n.nodes).map(create);

const isTrigger = ({ description }: INodeType): boolean => description.group.includes('trigger');

export const triggers = allNodes.filter(isTrigger);

/** The nodes that work on input items. */
export const regularNodes = allNodes.filter((node) => !isTrigger(node));

/** What a node is called on the canvas. */
export const nameOf = ({ description: { defaults } }: INodeType): string => String(defaults.name);

export const typeOf = ({ description }: INodeType): string => description.name;
