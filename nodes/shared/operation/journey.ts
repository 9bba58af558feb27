import type { DeclarativeRestApiSettings, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { isRepeatable, type Method, type MethodName, methods } from '../api/methods';
import { refusal } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import type { Form } from '../form/field';
import { isAbandoned } from '../transport/abandoned';
import { type Api, apiFor, instanceOf, isAgents } from '../transport/api';
import { networkOptionsOf } from '../transport/ask';
import { type DoneEarlier, doneEarlier } from '../transport/doneEarlier';
import type { Place } from '../transport/line';
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

const cutOff = refusal(
	'This part was not sent, since one before it was not, or may not have been',
	'See what was said of that one: once its cause is mended, send what is missing',
);

/** What n8n has put out for a piece in the end; a failure that stops the node is thrown. */
type End = () => Promise<INodeExecutionData[]>;

/** One item on its way to a GREEN-API method and back. */
class Journey {
	private readonly method: Method;

	private readonly item: number;

	private readonly past: DoneEarlier;

	private readonly pieces: Promise<Piece[]>;

	private readonly place: Place;

	/** The sequences of which a piece was not done. */
	private readonly broken = new Set<string>();

	constructor(
		private readonly context: IExecutePaginationFunctions,
		private readonly request: DeclarativeRestApiSettings.ResultOptions,
		private readonly name: MethodName,
		plan: Plan,
		private readonly run: Run,
		private readonly atOnce: number,
	) {
		this.method = methods[name];
		this.item = context.getItemIndex();
		this.past = doneEarlier(context, run, this.method);
		const wasDone: WasDone = async (piece) => this.past.recall(await this.workKey(piece)) !== undefined;
		this.pieces = planned(plan, formOf(context, request, run), wasDone, run, this.item, context.continueOnFail());
		this.place = run.line.enter(this.item, this.pieces);
	}

	private async workKey({ name, isOnly, files }: PieceOfItem): Promise<WorkKey> {
		const { idInstance } = await instanceOf(this.context, this.run);
		return workOf(this.context.getNode(), { name, isOnly, method: this.name, idInstance, files });
	}

	/** Outputs as items that point to their input, without the token. */
	private async asItems(outputs: Output[]): Promise<INodeExecutionData[]> {
		return withoutToken(outputs.map((output) => ({ ...output, pairedItem: { item: this.item } })), await this.run.token());
	}

	/** Does a piece of work, unless that was done before. */
	private async done({ files, refused, sequence = '', work }: Piece, index: number, api: Api): Promise<INodeExecutionData[]> {
		if (refused) throw refused;
		if (this.broken.has(sequence)) throw cutOff;
		const { outcomes } = this.run;
		const id = this.run.pieceAt(this.item, index);
		const doNow = async () => await this.asItems(await work(api));
		if (!this.method.change) return await doNow();
		const key = await this.workKey({ name: id.name, isOnly: (await this.pieces).length === 1, files });
		const outputs = await outcomes.once(id, async () => this.past.recall(key) ?? (await doNow()), isRepeatable(this.method));
		this.past.keep(key, outputs);
		return outputs;
	}

	/** What comes out in the end for a piece that was done, with what its user should know beside it. */
	private async ended(piece: Piece, index: number, outputs: INodeExecutionData[], api: Api): Promise<INodeExecutionData[]> {
		const last = piece.after ? await this.asItems(await piece.after(outputs, api)) : outputs;
		if (piece.after) this.run.unsettled -= 1;
		if (!isAgents(this.context)) for (const hint of piece.hints) noteHint(hint, this.context);
		return this.method.change ? this.run.outcomes.shown(this.run.pieceAt(this.item, index), last) : last;
	}

	private async failed(error: unknown, index: number, isAfter = false): Promise<INodeExecutionData[]> {
		const failure = this.run.line.noteFailure(failureFrom(error));
		return failure === 'nothing' ? [] : await report(failure, this.context, this.run, this.method, { index, isAfter });
	}

	/** Does a piece of work in its turn. What is given then ends it. */
	private async begun(piece: Piece, index: number): Promise<End> {
		const { line, outcomes } = this.run;
		try {
			if (line.ending) throw line.ending;
			// Pieces that overlap must not fill each other's request.
			const own = { ...this.request, options: { ...this.request.options } };
			const isOpen = () => outcomes.isOpen(this.run.pieceAt(this.item, index));
			const api = await apiFor(this.context, this.name, own, this.run, isOpen);
			const outputs = await this.done(piece, index, api);
			if (piece.after) this.run.unsettled += 1;
			const failedAfter = async (error: unknown) => await this.failed(error, index, true);
			return async () => await this.ended(piece, index, outputs, api).catch(failedAfter);
		} catch (error) {
			if (piece.sequence !== undefined) this.broken.add(piece.sequence);
			const outputs = await this.failed(error, index);
			return async () => outputs;
		}
	}

	/** Whether nobody would hear of a change that is made now. */
	private async isUnheard(): Promise<boolean> {
		return Boolean(this.method.change) && this.run.size > 1 && this.context.continueOnFail() && (await isAbandoned(this.context));
	}

	/** Waits for the item's turn, and does what it is to do then. */
	private async workOff(): Promise<End[]> {
		const task = await this.place.turn;
		if (task === 'nothing') return [];
		if (task !== 'work') return [async () => await report(task, this.context, this.run, this.method, { index: 0 })];
		const pieces = await this.pieces;
		// All items together have no more under way than their line allows.
		const atOnce = Math.floor(this.atOnce / Math.min(this.run.size, this.atOnce));
		return await overlapping(pieces.length, atOnce, async (index) =>
			(await this.isUnheard()) ? async () => [] : await this.begun(pieces[index], index),
		);
	}

	/** What comes out for the item. Throws n8n's error where it ends the node. */
	async outcome(): Promise<INodeExecutionData[]> {
		try {
			const outputs = (await this.workOff()).map(async (end) => await end());
			this.place.leave();
			return (await Promise.all(outputs)).flat();
		} finally {
			this.past.end();
			this.place.leave();
		}
	}
}

/**
 * The journey of one item to a GREEN-API method and back, as n8n's declarative `pagination` operation: read its form, wait for its
 * turn, do its work piece by piece, report what became of each. n8n starts it for all items at once; in their run they line up, so that
 * `atOnce` of them are at work at the same time, or as many pieces of fewer items.
 */
export const journeyTo = (name: MethodName, plan: Plan, atOnce = 1) =>
	async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		return await new Journey(this, request, name, plan, runOf(this, atOnce), atOnce).outcome();
	};
