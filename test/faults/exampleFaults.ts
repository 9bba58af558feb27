import type { Change } from '../../nodes/shared/api/methods';
import type { TitledOperation } from '../titledOperations';
import { badGateway502, type Fault, quota466, tooManyRequests429, unauthorized401, validation400 } from '../simulator';

/** What is expected of an item that meets a fault. */
export interface Expected {
	requests: number;
	/** How it fails; left out where it succeeds. */
	failure?: {
		title: RegExp;
		httpCode?: string;
		/** Whether nobody knows if GREEN-API did what was asked. */
		isOpen?: boolean;
		/** Whether the items after it would fare the same, so that nothing is sent for them. */
		isHopeless?: boolean;
	};
}

/** A fault, and what it does to a method by what the method changes, if anything. */
export interface ExampleFault {
	fault: string;
	meets: (declared: TitledOperation) => Fault;
	expected: (change: Change | undefined, declared: TitledOperation) => Expected;
}

const isAnsweredWithNothing = ({ operation: { example } }: TitledOperation): boolean => example.answer === '';

const unreadable: Expected = { requests: 1, failure: { title: /GREEN-API's answer is not /, isOpen: true } };

/** What breaks off after GREEN-API has taken the request: it is made again where that does no harm. */
const cutShort = (title: RegExp, httpCode?: string): ExampleFault['expected'] => (change) =>
	change?.isRepeatable === false ? { requests: 1, failure: { title, httpCode, isOpen: true } } : { requests: 2 };

const always = (expected: Expected): ExampleFault['expected'] => () => expected;

export const exampleFaults: ExampleFault[] = [
	{
		fault: '200 with null',
		meets: () => ({ status: 200, body: null, taken: true }),
		expected: (_, declared) => (isAnsweredWithNothing(declared) ? { requests: 1 } : unreadable),
	},
	{
		fault: '200 with a body that is empty, or that should have been',
		meets: (declared) => ({ status: 200, body: isAnsweredWithNothing(declared) ? { unexpected: true } : undefined, taken: true }),
		expected: always(unreadable),
	},
	{
		fault: "400 in GREEN-API's frame",
		meets: () => validation400("Validation failed. Details: 'value' is not allowed"),
		expected: always({ requests: 1, failure: { title: /'value' is not allowed/, httpCode: '400' } }),
	},
	{
		fault: '401',
		meets: unauthorized401,
		expected: always({ requests: 1, failure: { title: /does not accept the API Token/, httpCode: '401', isHopeless: true } }),
	},
	{ fault: '429 once', meets: tooManyRequests429, expected: always({ requests: 2 }) },
	{
		fault: "466 for the method's quota",
		meets: ({ operation }) => quota466(operation.method.toLowerCase()),
		expected: always({ requests: 1, failure: { title: /100 of 100/, httpCode: '466', isHopeless: true } }),
	},
	{
		fault: '502 after it was taken',
		meets: () => ({ ...badGateway502(), taken: true }),
		expected: cutShort(/out of reach for the moment/, '502'),
	},
	{ fault: 'connection reset after it was taken', meets: () => ({ cut: 'after' }), expected: cutShort(/connection to GREEN-API broke off/) },
];
