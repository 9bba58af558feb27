// First, since the nodes must find its clock in place.
import { runNode, simulator } from '../engine/virtualSuite';
import type { Outcome } from '../engine/runNode';
import { differing, documentedAnswer, exampleFiles, exampleForm, ownRequests, sharing } from '../examples';
import type { TitledOperation } from '../titledOperations';
import type { Fault, ReceivedRequest } from '../simulator';
import type { OnError } from './plan';

/** What an operation's example is tried with. */
interface ExampleTrial {
	items: number;
	onError: OnError;
	/** What the first request of the faulty item gets, the second item's if not said otherwise; all others get the documented answer. */
	fault?: Fault;
	faulty?: number;
}

/** More than any item makes requests. */
const ENOUGH = 20;

/** Runs an operation's example for several items. Its requests are alike: which item one belongs to shows by their order. */
export async function tryExample(declared: TitledOperation, { items, onError, fault, faulty = 1 }: ExampleTrial): Promise<{ outcome: Outcome; requests: ReceivedRequest[] }> {
	simulator.reset();
	const credential = simulator.addInstance();
	const well = Array<Fault>(ENOUGH).fill(documentedAnswer(declared, simulator, credential));
	simulator.answerNext(declared.operation.method, ...(fault ? well.toSpliced(faulty, 0, fault) : well));
	const outcome = await runNode(declared.node, {
		credential,
		parameters: { ...exampleForm(declared), ...sharing[declared.key], ...differing[declared.key] },
		items: Array.from({ length: items }, (_, item) => ({ item })),
		files: exampleFiles(declared, items),
		settings: { onError },
	});
	return { outcome, requests: ownRequests(simulator.requests, declared) };
}
