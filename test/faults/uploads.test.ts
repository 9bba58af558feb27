// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { FAULTY, type Uploaded, uploadThrough } from './uploads';
import type { INodeExecutionData } from 'n8n-workflow';
import { onErrorModes } from './plan';
import { type Count, expectCounts, expectWait } from './count';
import type { Expected, Row } from './row';
import { faultTable } from './table';

useVirtualSimulator();

/** How often each item's file is to be uploaded, and its status posted. */
interface Plan {
	uploads: Count;
	posted: number;
}

const done: Plan = { uploads: 1, posted: 1 };
const unsent: Plan = { uploads: 0, posted: 0 };

/** An upload may be repeated, so it is expected to do what a read does; its status is posted only when it succeeds. */
function plansFor({ happens, reads: { requests, failure } }: Row, stops: boolean): Plan[] {
	if (!failure) return [done, { uploads: requests, posted: 1 }, done];
	const failed: Plan = { uploads: requests, posted: 0 };
	const isOver = stops || failure.hopeless === true;
	if (isOver) return [done, failed, unsent];
	return [done, failed, happens.lasts ? failed : done];
}

function expectPlans({ uploadedAt, sent, posted }: Uploaded, plans: Plan[]): void {
	const wanted = plans.map((plan) => plan.posted);
	expectCounts('uploads', uploadedAt.map(({ length }) => length), plans.map(({ uploads }) => uploads));
	expectCounts('statuses posted', posted, wanted);
	expectCounts('statuses sent', sent, wanted);
}

/** What a failure of an upload says, in the words that the table has for reads. */
const asOfRead = (text: string): string => text.replaceAll('Media URL', 'API URL').replaceAll('mediaUrl', 'apiUrl').replaceAll('a link to the file', 'a list');

function expectWords(title: string, advice: string, { failure }: Expected): void {
	expect(title).toMatch(/^The file could not be uploaded\. /);
	expect(`${title} ${advice}`).not.toMatch(/API URL|may have been posted/);
	expect(advice).toMatch(/It was not sent/);
	for (const pattern of failure?.title ?? []) expect(asOfRead(title.replace('The file could not be uploaded. ', ''))).toMatch(pattern);
	for (const pattern of failure?.advice ?? []) expect(asOfRead(advice)).toMatch(pattern);
}

const isFailure = ({ json }: INodeExecutionData): boolean => 'error' in json;

const itemOf = ({ pairedItem }: INodeExecutionData): number => (pairedItem as { item: number }).item;

function expectStop({ outcome: { error, status, items } }: Uploaded, expected: Expected): void {
	expect([status, items]).toEqual(['error', []]);
	expect({ item: error?.context.itemIndex, httpCode: error?.httpCode ?? undefined }).toEqual({ item: FAULTY, httpCode: expected.failure?.httpCode });
	expectWords(error?.message ?? '', error?.description ?? '', expected);
	expect(error?.description).toMatch(/1 of 3 items had been posted before it.*the items after it were not sent/);
}

/** Expects one outcome for each item: its id where it is posted, or what is wrong. */
function expectItems({ outcome: { error, items }, posted }: Uploaded, expected: Expected): void {
	expect(error?.message).toBeUndefined();
	const shown = items.map((item) => `item ${itemOf(item)} ${isFailure(item) ? 'failed' : 'is posted'}`);
	expect(shown).toEqual(posted.map((count, item) => `item ${item} ${count === 0 ? 'failed' : 'is posted'}`));
	for (const { json } of items.filter(isFailure)) expectWords(String(json.error), String(json.details), expected);
}

const [stop, continues] = onErrorModes;

const cases = faultTable.flatMap((row) =>
	(row.reads.failure ? [stop, continues] : [stop]).map(([inWords, onError]) => [row.fault, inWords, onError, row] as const),
);

it.each(cases)('an upload answers for each of three files when the second meets: %s, with On Error = %s', async (_fault, _inWords, onError, row) => {
	const uploaded = await uploadThrough(row.happens, { onError });
	const stops = onError === 'stopWorkflow';
	expectPlans(uploaded, plansFor(row, stops));
	if (row.reads.failure && stops) expectStop(uploaded, row.reads);
	else expectItems(uploaded, row.reads);
	expectWait(uploaded.uploadedAt[FAULTY], row.reads.waits ?? 0);
});
