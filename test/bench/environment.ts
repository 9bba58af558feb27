/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { removeUserFolder } from '../engine/environment';

// A benchmark starts dozens of processes, each with a folder of its own.
process.once('exit', removeUserFolder);
