/** All programs of the example in one. */
@NullMarked
package com.example.sensors;

import org.jspecify.annotations.NullMarked;
