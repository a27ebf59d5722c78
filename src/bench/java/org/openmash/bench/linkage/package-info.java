/** How well children are recognised, measured on labelled sets and on an invented index; started by deploy/bench/linkage. */
package org.openmash.bench.linkage;
