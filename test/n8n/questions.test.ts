import { describeQuestionKills } from './questionKills';
import { describeQuestions } from './questions';
import { useKillableWorld } from './killable';
import { settings } from './settings';

const theWorld = useKillableWorld(settings);

describeQuestions(theWorld);
describeQuestionKills(theWorld, settings);
