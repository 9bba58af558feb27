import { statusReads } from './operations';
import { describeFaults } from './describeFaults';

describeFaults(statusReads);
