/** The names in the form of what can be refused. */
export const LABELS = {
	chatType: 'Chat Type',
	chats: 'Chats',
	events: 'Events',
	mostMinutes: 'Ignore Older Than (Minutes)',
	notes: 'Allow Notes to Self',
	ignoreOwn: 'Ignore My Own Messages',
	pattern: 'Text Matches',
	senders: 'Senders',
	text: 'Text Contains',
	downloadFile: 'Download File',
	simplify: 'Simplify',
	switchesOn: 'Switch On Settings',
} as const;
