/** First floor: the authority, its partner agencies, who is asking, and who may read what. Rules of practice are in its alcove. */
package org.openmash.hubs;
