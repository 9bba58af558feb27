import type { INodeExecutionData } from 'n8n-workflow';
import { DONE } from './expectFailure';
import type { Observed, Trial } from './observe';
import type { ItemPlan } from './plan';
import { expectCounts } from './count';

/** Nobody waits longer for one item than for two minutes, and a little for its turn. */
const LONGEST_MS = 130_000;

const itemOf = ({ pairedItem }: INodeExecutionData): unknown => (pairedItem as { item?: unknown } | undefined)?.item;

const isFailure = ({ json }: INodeExecutionData): boolean => 'error' in json;

/** What each item has put out: the marks of its rows, or of a failure. Items that belong to no input show as the last. */
export function shownBy({ outcome, instance }: Observed, { operation, items }: Pick<Trial, 'operation' | 'items'>): string[][] {
	const shown: string[][] = Array.from({ length: items + 1 }, () => []);
	for (const output of [...outcome.items, ...outcome.errorItems]) {
		const item = itemOf(output);
		const place = typeof item === 'number' && item >= 0 && item < items ? item : items;
		shown[place].push(isFailure(output) ? 'a failure' : operation.markOf(output.json, instance));
	}
	return shown;
}

/** What was shown, by item; what belongs to no input stands last. */
const inWords = (shown: string[][]): string[] =>
	shown.map((marks, item) => `${item === shown.length - 1 ? 'no item' : `item ${item}`} shows ${marks.join(', ') || 'nothing'}`);

const planned = ({ operation }: Trial, { shows }: ItemPlan, item: number): string[] => {
	if (shows === 'nothing') return [];
	return shows === 'its failure' ? ['a failure'] : operation.answerFor(item);
};

const count = (items: number[], item: number): number => items.filter((other) => other === item).length;

const inOrder = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Expects of each item its requests, its post or deletion, and its one outcome. */
export function expectPlan(observed: Observed, trial: Trial, plans: ItemPlan[]): void {
	const wanted = [...plans.map((plan, item) => planned(trial, plan, item)), []];
	expect(inWords(shownBy(observed, trial))).toEqual(inWords(wanted));
	const countsIn = (items: number[]): number[] => plans.map((_, item) => count(items, item));
	expectCounts('requests', countsIn(observed.requestedItems), plans.map(({ requests }) => requests));
	const { kind } = trial.operation;
	if (kind !== 'reads') expectCounts(`statuses ${DONE[kind]}`, countsIn(observed.doneItems), plans.map(({ done }) => done));
	expect(observed.duration).toBeLessThanOrEqual(LONGEST_MS * observed.requestedItems.length + LONGEST_MS);
}

/** Expects that items are sent, and posted or deleted, in their order. */
export function expectOrder({ requestedItems, doneItems }: Observed): void {
	expect(requestedItems).toEqual(inOrder(requestedItems));
	expect(doneItems).toEqual(inOrder(doneItems));
}
