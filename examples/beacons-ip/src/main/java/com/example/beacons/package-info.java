/** All programs of the example in one. */
@NullMarked
package com.example.beacons;

import org.jspecify.annotations.NullMarked;
