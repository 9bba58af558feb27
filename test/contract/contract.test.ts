/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** @alone It counts on being the first to use what the nodes keep for a process. */
// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { allNodes, typeOf } from '../allNodes';
import { expectAsWritten } from '../asWritten';
import { deletion, reads, sends } from '../faults/operations';
import { runnable } from '../engine/answerQuestion';
import { type TitledOperation, titledOperations } from '../titledOperations';
import { formOf } from './form';
import { outputsOf, outputsOfExample } from './outputs';

/**
 * The files beside this one hold what workflows depend on, as it was last meant to be. Who means to change it writes them anew
 * with `CONTRACT=write npx jest contract`, and reads the difference.
 */
const fileNamed = (name: string): string => join(__dirname, `${name}.json`);

useVirtualSimulator();

it.each(allNodes.map((node): [string, INodeType] => [typeOf(node), node]))('the form of %s is as it was', (name, node) => {
	expectAsWritten(fileNamed(`${name}.form`), formOf(node));
});

type Outputs = [name: string, outputs: () => Promise<object>];

/** Operations with data of their own, of whose outputs the examples would show less. */
const operationsWithData = [...sends, ...reads, deletion];

const isWithoutData = ({ key }: TitledOperation): boolean => operationsWithData.every((operation) => operation.key !== key);

// In this order, since each run has an instance of its own, whose number shows in some outputs.
const outputs: Outputs[] = [
	...operationsWithData.map((operation): Outputs => [operation.name, async () => await outputsOf(operation)]),
	...runnable(titledOperations).filter(isWithoutData).map((declared): Outputs => [declared.key, async () => await outputsOfExample(declared)]),
];

it.each(outputs)('%s gives what it gave, and fails as it failed', async (name, make) => {
	expectAsWritten(fileNamed(`${name}.outputs`), await make());
});
