import type { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';

/** How many questions are asked at the same time. */
const AT_ONCE = 10;

/** Answers to what several items of a run ask alike while their forms are read. */
export class SharedAnswers {
	private readonly answers: Map<string, Promise<unknown>>;

	private readonly failed = new Set<string>();

	/** What ended the hope for all questions that begin with a word: a quota is spent, the execution was stopped. */
	private readonly endings = new Map<string, Failure>();

	/** Each question waits for the one before it in its lane. */
	private readonly lanes: Array<Promise<unknown>> = Array<Promise<unknown>>(AT_ONCE).fill(Promise.resolve());

	/** What an earlier try was answered holds on: a link may have worked once only. What failed is asked again. */
	constructor(earlier?: SharedAnswers) {
		this.answers = new Map([...(earlier?.answers ?? [])].filter(([question]) => !earlier?.failed.has(question)));
	}

	/** Asks a question of the kind that its first word names, unless there is no hope for that kind. Throws what the asking throws. */
	private async askWhereHopeful<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
		const [kind] = question.split(' ', 1);
		const ending = this.endings.get(kind);
		if (ending) throw ending;
		try {
			return await ask();
		} catch (error) {
			const failure = failureFrom(error);
			if (failure.facts.hopeless) this.endings.set(kind, failure);
			throw failure;
		}
	}

	/** The answer to a question, which is asked unless it was asked before or there is no hope. Throws a Failure. */
	async once<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
		const known = this.answers.get(question) as Promise<Answer> | undefined;
		if (known) return await known;
		const lane = this.answers.size % AT_ONCE;
		const answer = this.lanes[lane].then(async () => await this.askWhereHopeful(question, ask));
		this.lanes[lane] = answer.catch(() => this.failed.add(question));
		this.answers.set(question, answer);
		return await answer;
	}
}
