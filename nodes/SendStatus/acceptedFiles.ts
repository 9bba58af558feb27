import type { FileKind } from '../shared/files/formats';

/** The files that an operation posts, and the words for them in failures. */
export interface AcceptedFiles {
	kinds: FileKind[];
	/** What such a file is, as in "which is not a picture or a video". */
	inWords: string;
	/** The formats to which another file can be converted. */
	convertTo: string;
	/** An example of such a file's name. */
	example: string;
	/** The operation that posts the other kinds of files, by its display name, these kinds, and the formats to convert files to. */
	other: { operation: string; kinds: FileKind[]; convertTo: string };
}

const AS_PICTURE_OR_VIDEO = 'JPG, PNG or MP4';

const AS_RECORDING = 'MP3 or WAV';

export const pictureOrVideo: AcceptedFiles = {
	kinds: ['picture', 'video'],
	inWords: 'a picture or a video',
	convertTo: AS_PICTURE_OR_VIDEO,
	example: 'offer.jpg',
	other: { operation: 'Send Voice', kinds: ['sound'], convertTo: AS_RECORDING },
};

export const recording: AcceptedFiles = {
	kinds: ['sound'],
	inWords: 'an MP3 or WAV recording',
	convertTo: AS_RECORDING,
	example: 'greeting.mp3',
	other: { operation: 'Send Media', kinds: ['picture', 'video'], convertTo: AS_PICTURE_OR_VIDEO },
};
