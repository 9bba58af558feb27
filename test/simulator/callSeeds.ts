/** A row of lastIncomingCalls or lastOutgoingCalls. */
export interface CallRow {
	type: 'incoming' | 'outgoing';
	idMessage: string;
	/** Seconds; an outgoing call's is in milliseconds, as the documentation shows it. */
	timestamp: number;
	typeMessage: 'incomingCall' | 'outgoingCall';
	chatId: string;
	duration: number;
	isVideo: boolean;
	status: string;
	participants?: Array<{ id: string; status: string }>;
}

type Seed = Pick<CallRow, 'chatId' | 'status'> & Partial<CallRow> & { minutesAgo: number };

const rowsOf = (type: CallRow['type'], idStart: string, seeds: Seed[], inUnits: (seconds: number) => number, now: number): CallRow[] =>
	seeds.map(({ minutesAgo, ...seed }, index) => ({
		type,
		idMessage: `${idStart}${String(index + 1).padStart(15, '0')}`,
		timestamp: inUnits(Math.floor(now / 1000) - minutesAgo * 60),
		typeMessage: `${type}Call`,
		duration: 0,
		isVideo: false,
		...seed,
	}));

/** The calls to a fresh instance, newest first. */
export const seedIncomingCalls = (now: number): CallRow[] =>
	rowsOf(
		'incoming',
		'3EB01',
		[
			{ minutesAgo: 4, chatId: '79001110001@c.us', status: 'pickUp', duration: 63 },
			{ minutesAgo: 50, chatId: '100200300400500@lid', status: 'declined', isVideo: true },
			{ minutesAgo: 90, chatId: '79001110002@c.us', status: 'hungUp' },
			{ minutesAgo: 3 * 24 * 60, chatId: '79001110003@c.us', status: 'missed' },
		],
		(seconds) => seconds,
		now,
	);

/** The calls from a fresh instance, newest first. */
export const seedOutgoingCalls = (now: number): CallRow[] =>
	rowsOf(
		'outgoing',
		'3EB02',
		[
			{ minutesAgo: 8, chatId: '79001110002@c.us', status: 'pickUp', duration: 12, isVideo: true, participants: [{ id: '79001110002@c.us', status: 'pickUp' }] },
			{ minutesAgo: 70, chatId: '79999999999@c.us', status: 'invalid' },
			{ minutesAgo: 75, chatId: '79001110001@c.us', status: 'hungUp' },
		],
		(seconds) => seconds * 1000,
		now,
	);
