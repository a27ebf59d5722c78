/** Whether two sets of evidence tell of one child: pure comparison, the same every time, with its reasons field by field. */
package org.openmash.children.matching;
