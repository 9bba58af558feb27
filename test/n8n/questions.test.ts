import { describeQuestionKills } from './questionKills';
import { describeQuestionPlaces } from './questionPlaces';
import { describeQuestions } from './questions';
import { useKillableWorld } from './killable';
import { settings } from './settings';

const theWorld = useKillableWorld(settings);

describeQuestions(theWorld);
describeQuestionPlaces(theWorld);
describeQuestionKills(theWorld, settings);
