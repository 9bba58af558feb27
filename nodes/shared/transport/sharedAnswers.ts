/** How many questions are asked at the same time. */
const AT_ONCE = 10;

/** Answers to what several items of a run ask alike while their forms are read. */
export class SharedAnswers {
	private readonly answers: Map<string, Promise<unknown>>;

	private readonly failed = new Set<string>();

	/** Each question waits for the one before it in its lane. */
	private readonly lanes: Array<Promise<unknown>> = Array<Promise<unknown>>(AT_ONCE).fill(Promise.resolve());

	/** What an earlier try was answered holds on: a link may have worked once only. What failed is asked again. */
	constructor(earlier?: SharedAnswers) {
		this.answers = new Map([...(earlier?.answers ?? [])].filter(([question]) => !earlier?.failed.has(question)));
	}

	/** The answer to a question, which is asked unless it was asked before. */
	async once<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
		const known = this.answers.get(question) as Promise<Answer> | undefined;
		if (known) return await known;
		const lane = this.answers.size % AT_ONCE;
		const answer = this.lanes[lane].then(ask);
		this.lanes[lane] = answer.catch(() => this.failed.add(question));
		this.answers.set(question, answer);
		return await answer;
	}
}
