import type { IBinaryData } from 'n8n-workflow';
import { toBinaryFile } from '../../../nodes/SendStatus/binary';
import { startInItem } from '../../../nodes/shared/files/content';
import { pictureOrVideo, type AcceptedFiles } from '../../../nodes/SendStatus/acceptedFiles';
import { ItemFile } from '../../../nodes/shared/form/itemFile';
import { factsOf } from '../factsOf';

/** The file in the field `data`, under the name that the form gives it; of a stored one the first bytes are not known. */
export const fileFrom = (data: IBinaryData, given = '', accepted: AcceptedFiles = pictureOrVideo, start = data.id ? undefined : startInItem(data)) =>
	toBinaryFile(new ItemFile('data', data), start, given, accepted);

/** The name of that file alone. */
export const nameFrom = (data: IBinaryData, given = '', accepted: AcceptedFiles = pictureOrVideo) => fileFrom(data, given, accepted).fileName;

/** What a user reads of a file that is refused. */
export const refusalFor = (data: IBinaryData, accepted: AcceptedFiles = pictureOrVideo) => factsOf(() => fileFrom(data, '', accepted));
