/** What the address ends in to which a GREEN-API Webhook Trigger has notifications sent. */
export const WEBHOOK_PATH = 'green-api-notifications';
