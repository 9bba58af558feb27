import type { INodeProperties } from 'n8n-workflow';
import { LABELS } from './labels';

/** The options that all triggers of notifications have. */
export const itemOptions: INodeProperties[] = [
	{
		displayName: LABELS.downloadFile,
		name: 'downloadFile',
		type: 'boolean',
		default: false,
		description: "Whether to add the picture, video, recording or document of a message as the binary field 'file'. Where it cannot be had within two minutes, the item comes without it, and 'fileMissing' says why.",
	},
	{
		displayName: LABELS.switchesOn,
		name: 'switchOnSettings',
		type: 'boolean',
		default: false,
		description:
			"Whether to change those of the instance's settings without which the chosen events do not come. If this is off, the trigger only names them. A change reboots the instance, which takes up to five minutes.",
	},
	{
		displayName: LABELS.simplify,
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
];
