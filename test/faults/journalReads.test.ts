import { journalReads } from './operations';
import { describeFaults } from './describeFaults';

describeFaults(journalReads);
