/** What the GREEN-API console calls settings of the instance. Follows https://green-api.com/en/docs/api/account/GetSettings/ */
export const settingLabels = {
	deletedMessageWebhook: 'Receive notifications about deleted messages',
	editedMessageWebhook: 'Receive notifications about edited messages',
	incomingBlockWebhook: 'Receive notifications about blocked chats',
	incomingCallWebhook: 'Get notifications about calls',
	incomingMessageStatusWebhook: 'Receive notifications about read statuses of incoming messages',
	incomingWebhook: 'Receive notifications about incoming messages and files',
	markIncomingMessagesReaded: 'Mark incoming messages as read',
	outgoingAPIMessageWebhook: 'Receive notifications about messages sent from API',
	outgoingCallWebhook: 'Get notifications about outgoing calls',
	outgoingMessageWebhook: 'Receive notifications about messages sent from the phone',
	outgoingWebhook: 'Receive notifications about sent messages statuses',
	pollMessageWebhook: 'Receive notifications about polls',
	stateWebhook: 'Receive notifications about changes in the account authorization state',
} as const;

export type SettingName = keyof typeof settingLabels;

/** A setting as a person and the API call it: 'Receive notifications about polls' (pollMessageWebhook). */
export const settingInWords = (name: SettingName): string => `'${settingLabels[name]}' (${name})`;
