import type { DeclarativeRestApiSettings, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { isRepeatable, type Method, type MethodName, methods } from '../api/methods';
import type { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import type { Form } from '../form/field';
import type { ItemFile } from '../form/itemFile';
import { isAbandoned } from '../transport/abandoned';
import { apiFor, instanceOf, isAgents } from '../transport/api';
import { networkOptionsOf } from '../transport/ask';
import { doneEarlier } from '../transport/doneEarlier';
import { noteHint } from '../transport/notedHint';
import { report } from '../transport/report';
import { type Run, runOf } from '../transport/run';
import { workOf } from '../transport/sameWork';
import { withoutToken } from '../transport/secret';
import { overlapping } from './overlapping';
import type { Piece, Plan, WasDone } from './plan';

const formOf = (context: IExecutePaginationFunctions, { options }: DeclarativeRestApiSettings.ResultOptions, { shared }: Run): Form => ({
	// Without another value to give, n8n throws for a parameter that the form does not show.
	value: (name) => context.getNodeParameter(name, null) ?? undefined,
	item: context,
	run: { network: networkOptionsOf(options), once: async (question, ask) => await shared.once(question, ask) },
});

/** Plans an item's work, and notes of how many pieces it is; one that is refused has a piece that is never done. */
async function planned(plan: Plan, form: Form, wasDone: WasDone, run: Run, item: number): Promise<Piece[]> {
	const pieces = plan(form, wasDone);
	void pieces.then(({ length }) => run.expect(item, length), () => run.expect(item, 1));
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
		const sameWork = async (index: number, files: ItemFile[]): Promise<string> => {
			const { idInstance } = await instanceOf(this, run);
			return workOf(this.getNode(), { index, method: name, idInstance, files });
		};
		const wasDone: WasDone = async (index, files) => past.recall(await sameWork(index, files)) !== undefined;
		const pieces = planned(plan, formOf(this, request, run), wasDone, run, item);
		const { turn, leave } = line.enter(item, pieces);

		/** Does a piece of work, unless that was done before. */
		const done = async ({ files, work }: Piece, index: number): Promise<INodeExecutionData[]> => {
			if (line.ending) throw line.ending;
			const id = { item, index };
			// Pieces that overlap must not fill each other's request.
			const own = { ...request, options: { ...request.options } };
			const api = await apiFor(this, name, own, run, () => outcomes.isOpen(id));
			const outputsOf = async () => {
				const outputs = await work(api);
				return withoutToken(outputs.map((output) => ({ ...output, pairedItem: { item } })), await run.token());
			};
			if (!method.change) return await outputsOf();
			const key = await sameWork(index, files);
			const outputs = await outcomes.once(id, async () => past.recall(key) ?? (await outputsOf()), isRepeatable(method));
			past.keep(key, outputs);
			return outcomes.shown(id, outputs);
		};
		/** The same, with what its user should know beside the output. */
		const doneWithHints = async (piece: Piece, index: number): Promise<INodeExecutionData[]> => {
			const outputs = await done(piece, index);
			if (piece.hints.length > 0 && !isAgents(this)) for (const hint of piece.hints) noteHint(hint, this);
			return outputs;
		};
		const reported = async (failure: Failure, index: number) => await report(failure, this, run, method, index);
		const failed = async (error: unknown, index: number): Promise<INodeExecutionData[]> => {
			const failure = line.noteFailure(failureFrom(error));
			return failure === 'nothing' ? [] : await reported(failure, index);
		};
		/** Whether nobody would hear of a change that is made now. */
		const isUnheard = async () => Boolean(method.change) && run.size > 1 && this.continueOnFail() && (await isAbandoned(this));

		const workOff = async (): Promise<INodeExecutionData[]> => {
			const task = await turn;
			if (task === 'nothing') return [];
			if (task !== 'work') return await reported(task, 0);
			const toDo = await pieces;
			// All items together have no more under way than their line allows.
			const outputs = await overlapping(toDo.length, Math.floor(atOnce / Math.min(run.size, atOnce)), async (index) => {
				if (await isUnheard()) return [];
				return await doneWithHints(toDo[index], index).catch(async (error: unknown) => await failed(error, index));
			});
			return outputs.flat();
		};

		try {
			return await workOff().finally(past.end);
		} finally {
			leave();
		}
	};
}
