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
<li><strong>Wires</strong> lie singly in free air. Feed pairs tied together carry 0.8 of it (two pairs), 0.7 (three), 0.65 (four): two or three may be tied;
lay a fourth apart, or its fuse no longer guards it.</li>
<li><strong>Lugs</strong> are crimped with a tool for them, screwed on bare tinned faces at the torque of the cables' list and tightened again after 24 h.</li>
<li><strong>One supply a frame.</strong> Supplies are never in parallel: frames share no 5 V. GND of all frames meets over Ethernet shields, if the cables have
them, and at one bond to protective earth.</li>
<li><strong>Trays</strong> are put in and pulled with the node shut down where one can. Under power the eFuse makes and breaks the current, not the
contacts: EN is the last to make and the first to break. Contacts meet 1 µF only, and 5 V is below what holds an arc between metals (10 V and more).</li>
</ul>
<h3>Not proved</h3>
<ul>
<li><strong>Mains side.</strong> Inlet, fuse, switch, protective earth, creepage and the separation of the 5 V (SELV, ES1) are the supply's and its
certificate's. Only a qualified person works there. A printed frame is no enclosure against fire.</li>
<li><strong>EMC.</strong> Neither emission nor immunity, nor discharges beyond what the ESD arrays state. Shields of USB, HDMI and Ethernet are a second
way for ground current: with a GND bar loose part of it goes there, and no proof counts on it or limits it.</li>
<li><strong>Breaking capacity</strong> of the fuses. What they break when they open is the supply's limited current, at 5 V, which holds no arc; the discharge of the capacitors
before it may reach some hundred amperes for some tens of microseconds and does not open them. Take fuses for 32 V and 300 A at least.</li>
<li><strong>Supplies that pulse</strong> instead of limiting (hiccup) open no fuse: the frame then stays off until the short is gone. Whether a supply starts into
all nodes is proved for one that limits steadily.</li>
<li><strong>A fuse's age, a trip that drifts, two faults at once</strong>, water, insects, condensation.</li>
<li><strong>Life.</strong> Contacts are proved new and aged as their inputs say, not for a number of insertions; capacitors and fans wear out. Creep of
plastic is proved for latches and washers only.</li>
<li><strong>Vibration, shock, transport.</strong> A loose bar or lug is proved as a fault, not as something that can't come.</li>
<li><strong>Dips of the mains</strong> longer than the supply's own hold-up: all nodes start again, as after the mains comes on.</li>
</ul>`;
