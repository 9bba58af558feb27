import { sends } from './operations';
import { describeFaults } from './describeFaults';

describeFaults(sends);
