/** A row of the answer that https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/ shows. */
export const documentedStatus = {
	type: 'outgoing',
	idMessage: 'BAE5018000000000',
	timestamp: 1710134811,
	typeMessage: 'extendedTextMessage',
	chatId: '70000000001@c.us',
	textMessage: 'I use Green-API to send this Status!',
	extendedTextMessage: {
		text: 'I use Green-API to send this Status!',
		backgroundColor: '#228B22',
		font: 'SERIF',
		participants: ['70000000001@c.us', '70000000002@c.us'],
	},
	statusMessage: 'read',
	sendByApi: true,
};
