// What the pages can do beyond links and forms, which work without it.
import "./ask.js";
import "./away.js";
import "./job.js";
import "./mark.js";
import "./past.js";
import "./suggest.js";
import { dress } from "./page.js";

dress(document);
