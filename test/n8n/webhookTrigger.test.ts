import { useKillableWorld } from './killable';
import { settings } from './settings';
import { describeWebhookAttacks } from './webhookAttacks';
import { PUBLIC } from './webhookBench';
import { describeWebhookKills } from './webhookKills';
import { describeWebhookTrigger } from './webhookTrigger';

const withAddress = { ...settings, WEBHOOK_URL: `${PUBLIC}/` };

const theWorld = useKillableWorld(withAddress);

describeWebhookTrigger(theWorld);
describeWebhookAttacks(theWorld);
describeWebhookKills(theWorld, withAddress, settings);
