import type { FileKind } from './formats';

/** What files an operation posts, and how to speak of them. */
export interface AcceptedFiles {
	kinds: FileKind[];
	inWords: string;
	/** The formats to convert another file to. */
	convertTo: string;
	/** A file's name, as an example. */
	example: string;
	/** The operation that posts the other files, by its display name, what they are, and the formats to convert them to. */
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
