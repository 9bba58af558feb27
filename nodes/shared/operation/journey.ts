import type { DeclarativeRestApiSettings, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { isRepeatable, type Method, type MethodName, methods } from '../api/methods';
import { failureFrom } from '../failures/thrown';
import type { Form } from '../form/field';
import { isAbandoned } from '../transport/abandoned';
import { type Api, apiFor, instanceOf, isAgents } from '../transport/api';
import { networkOptionsOf } from '../transport/ask';
import { doneEarlier } from '../transport/doneEarlier';
import { noteHint } from '../transport/notedHint';
import { report } from '../transport/report';
import { type Run, runOf } from '../transport/run';
import { type WorkKey, workOf } from '../transport/sameWork';
import { withoutToken } from '../transport/secret';
import { overlapping } from './overlapping';
import type { Output, Piece, PieceOfItem, Plan, WasDone } from './plan';

const formOf = (context: IExecutePaginationFunctions, { options }: DeclarativeRestApiSettings.ResultOptions, { shared }: Run): Form => ({
	// Without another value to give, n8n throws for a parameter that the form does not show.
	value: (name) => context.getNodeParameter(name, null) ?? undefined,
	item: context,
	run: { network: networkOptionsOf(options), once: async (question, ask) => await shared.once(question, ask) },
});

/**
 * Plans an item's work, and notes which pieces it is; one that is refused has a piece that is never done. Where one failure stops the
 * node, a piece that is refused is the item's refusal, so that it shows before anything is sent.
 */
async function planned(plan: Plan, form: Form, wasDone: WasDone, run: Run, item: number, continues: boolean): Promise<Piece[]> {
	const pieces = plan(form, wasDone);
	void pieces.then((all) => run.expect(item, all.map(({ name }) => name)), () => run.expect(item, ['']));
	const refused = (await pieces).find((piece) => piece.refused)?.refused;
	if (refused && !continues) throw refused;
	return await pieces;
}

/**
 * The journey of one item to a GREEN-API method and back, as n8n's declarative `pagination` operation: read its form, wait for its
 * turn, do its work piece by piece, report what became of each. n8n starts it for all items at once; in their run they line up, so that
 * `atOnce` of them are at work at the same time, or as many pieces of fewer items.
 */
export function journeyTo(name: MethodName, plan: Plan, atOnce = 1) {
	const method: Method = methods[name];

	return async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const run = runOf(this, atOnce);
		const { line, outcomes } = run;
		const item = this.getItemIndex();
		const past = doneEarlier(this, run, method);
		const sameWork = async ({ name: piece, isOnly, files }: PieceOfItem): Promise<WorkKey> => {
			const { idInstance } = await instanceOf(this, run);
			return workOf(this.getNode(), { name: piece, isOnly, method: name, idInstance, files });
		};
		const wasDone: WasDone = async (piece) => past.recall(await sameWork(piece)) !== undefined;
		const pieces = planned(plan, formOf(this, request, run), wasDone, run, item, this.continueOnFail());
		const { turn, leave } = line.enter(item, pieces);

		/** Does a piece of work, unless that was done before. */
		const done = async ({ after, files, refused, work }: Piece, index: number, api: Api): Promise<INodeExecutionData[]> => {
			const id = run.pieceAt(item, index);
			if (refused) throw refused;
			const outputsOf = async () => asOutputs(await work(api));
			if (!method.change) return await outputsOf();
			const key = await sameWork({ name: id.name, isOnly: (await pieces).length === 1, files });
			const outputs = await outcomes.once(id, async () => past.recall(key) ?? (await outputsOf()), isRepeatable(method));
			past.keep(key, outputs);
			if (after) run.unsettled += 1;
			return outputs;
		};
		const asOutputs = async (outputs: Output[]): Promise<INodeExecutionData[]> =>
			withoutToken(outputs.map((output) => ({ ...output, pairedItem: { item } })), await run.token());
		const failed = async (error: unknown, index: number, isAfter = false): Promise<INodeExecutionData[]> => {
			const failure = line.noteFailure(failureFrom(error));
			return failure === 'nothing' ? [] : await report(failure, this, run, method, { index, isAfter });
		};
		/** What comes out in the end for a piece that was done, with what its user should know beside it. */
		const ended = async (piece: Piece, index: number, outputs: INodeExecutionData[], api: Api): Promise<INodeExecutionData[]> => {
			const id = run.pieceAt(item, index);
			const last = piece.after ? await asOutputs(await piece.after(outputs, api)) : outputs;
			if (piece.after) run.unsettled -= 1;
			if (piece.hints.length > 0 && !isAgents(this)) for (const hint of piece.hints) noteHint(hint, this);
			return method.change ? outcomes.shown(id, last) : last;
		};
		/** Does a piece of work in its turn. What is given then ends it, with what comes out. */
		const begun = async (piece: Piece, index: number): Promise<() => Promise<INodeExecutionData[]>> => {
			try {
				if (line.ending) throw line.ending;
				// Pieces that overlap must not fill each other's request.
				const own = { ...request, options: { ...request.options } };
				const api = await apiFor(this, name, own, run, () => outcomes.isOpen(run.pieceAt(item, index)));
				const outputs = await done(piece, index, api);
				const failedAfter = async (error: unknown) => await failed(error, index, true);
				return async () => await ended(piece, index, outputs, api).catch(failedAfter);
			} catch (error) {
				const outputs = await failed(error, index);
				return async () => outputs;
			}
		};
		/** Whether nobody would hear of a change that is made now. */
		const isUnheard = async () => Boolean(method.change) && run.size > 1 && this.continueOnFail() && (await isAbandoned(this));

		const workOff = async (): Promise<Array<() => Promise<INodeExecutionData[]>>> => {
			const task = await turn;
			if (task === 'nothing') return [];
			if (task !== 'work') return [async () => await report(task, this, run, method, { index: 0 })];
			const toDo = await pieces;
			// All items together have no more under way than their line allows.
			return await overlapping(toDo.length, Math.floor(atOnce / Math.min(run.size, atOnce)), async (index) =>
				(await isUnheard()) ? async () => [] : await begun(toDo[index], index),
			);
		};

		try {
			const ends = await workOff();
			const outputs = ends.map(async (end) => await end());
			leave();
			return (await Promise.all(outputs)).flat();
		} finally {
			past.end();
			leave();
		}
	};
}
