/** What the proofs take for granted, and what they do not say. */
import { html } from "./html.js";

/** On the proofs' page, so that nobody reads more into a pass than is in it. */
export const scopeSection = html`<h2 id="scope">What is taken for granted, and what is not proved</h2>
<h3>Taken for granted</h3>
<ul>
<li><strong>Load.</strong> Each Pi draws what its maker recommends a supply for, steadily, USB devices within it, and its fan at full speed on
top. A device that draws more needs a supply of its own. What a Pi's own regulators make of fast steps of load is left to its own capacitors.</li>
<li><strong>Air.</strong> 40 °C behind the frames and 55 °C in the bays for ratings; heat is proved from 20 °C to the room stated in its inputs. Air of sea
level: at 2000 m it is a fifth thinner, and so is what fans move. No dust filter, clean fins, one frame beside the next; what a closed cabinet adds
counts as a warmer room.</li>
<li><strong>Wires</strong> lie singly in free air. Two feed pairs tied together carry about 0.65 of it: the feed wire's margin must be above 35 %, or lay
them apart.</li>
<li><strong>Lugs</strong> are crimped with a tool for them, screwed on bare tinned faces at the torque of the cables' list and tightened again after 24 h.</li>
<li><strong>One supply a frame.</strong> Supplies are never in parallel: frames share no 5 V. GND of all frames meets over Ethernet shields, if the cables have
them, and at one bond to protective earth.</li>
<li><strong>Trays</strong> are put in and pulled with the node shut down where one can. Under power the eFuse makes and breaks the current, not the
contacts: EN is the last to make and the first to break. Contacts meet 1 µF only.</li>
</ul>
<h3>Not proved</h3>
<ul>
<li><strong>Mains side.</strong> Inlet, fuse, switch, protective earth, creepage and the separation of the 5 V (SELV, ES1) are the supply's and its
certificate's. Only a qualified person works there. A printed frame is no enclosure against fire.</li>
<li><strong>EMC.</strong> Neither emission nor immunity, nor discharges beyond what the ESD arrays state. Shields of USB, HDMI and Ethernet are a second
way for ground current: with a GND bar loose part of it goes there, and no proof counts on it or limits it.</li>
<li><strong>Breaking capacity.</strong> That the feed's and the bay's fuse break what a short gives: the supply's limited current, and for some hundred
microseconds the discharge of the capacitors, at 5 V on fuses for 32 V and more. Look it up in the sheet of the fuse that you buy: at least 300 A.</li>
<li><strong>Supplies that pulse</strong> instead of limiting (hiccup) open no fuse: the frame then stays off until the short is gone. Whether a supply starts into
all nodes is proved for one that limits steadily.</li>
<li><strong>A fuse's age, a trip that drifts, two faults at once</strong>, water, insects, condensation.</li>
<li><strong>Life.</strong> Contacts are proved new and aged as their inputs say, not for a number of insertions; capacitors and fans wear out. Creep of
plastic is proved for latches and washers only.</li>
<li><strong>Vibration, shock, transport.</strong> A loose bar or lug is proved as a fault, not as something that can't come.</li>
<li><strong>Dips of the mains</strong> longer than the supply's own hold-up: all nodes start again, as after the mains comes on.</li>
</ul>`;
