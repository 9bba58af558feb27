import { journalReads } from './operations';
import { describeFaults } from './suite';

describeFaults(journalReads);
